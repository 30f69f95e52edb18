package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.narrative.Block;
import org.partnershipscorecard.narrative.Chapter;
import org.partnershipscorecard.narrative.Contribution;
import org.partnershipscorecard.narrative.Footnotes;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.SignOff;
import org.partnershipscorecard.narrative.Xhtml;

/** Turns texts into elements: headings numbered, figures filled in, tables and charts in place. */
final class PartWriter {

  /** Headings of a text stand below the chapter's own, which is level 2. */
  private static final int BASE = 3;

  private static final int MOST_KEY_FIGURES = 3;

  private static final String NOT_WRITTEN = "*This text had not been received.*";

  private final NarrativeFolder folder;
  private final Outline outline;
  private final FigureText text;
  private final Placer placer;
  private final ChartPlacer charts;
  private final Numbering numbering;

  PartWriter(
      NarrativeFolder folder,
      Outline outline,
      FigureText text,
      Placer placer,
      ChartPlacer charts,
      Numbering numbering) {
    this.folder = folder;
    this.outline = outline;
    this.text = text;
    this.placer = placer;
    this.charts = charts;
    this.numbering = numbering;
  }

  AnnualReport.Part part(Outline.Part plan, String number, boolean numbered) {
    return new AnnualReport.Part(
        number,
        plan.id(),
        plan.title(),
        text.resolve(folder.outlineFile(), plan.summary()),
        !Boolean.TRUE.equals(plan.samePage()),
        keyFigures(plan),
        elements(plan.file(), plan.id(), numbered ? number : "", plan.contributions()));
  }

  /** An opening says what there is; that a figure is not shown, its table says. */
  private List<AnnualReport.KeyFigure> keyFigures(Outline.Part plan) {
    if (plan.keyFigures().size() > MOST_KEY_FIGURES) {
      throw new NarrativeFault(
          folder.outlineFile(), plan.id() + " has more than " + MOST_KEY_FIGURES + " key figures");
    }
    return plan.keyFigures().stream()
        .map(key ->
            new AnnualReport.KeyFigure(
                text.resolve(folder.outlineFile(), key.figure()),
                text.resolve(folder.outlineFile(), key.label())))
        .filter(key -> Character.isDigit(key.figure().charAt(0)))
        .toList();
  }

  /**
   * @param prefix put before the ids of its headings, so that they are unique in the report
   * @param number the chapter's; empty where headings are not numbered
   */
  List<Element> elements(String file, String prefix, String number, List<Outline.Agency> agencies) {
    if (!folder.isWritten(file)) {
      return List.of(new Element.Prose(Chapter.xhtml(NOT_WRITTEN)));
    }
    Footnotes notes = Footnotes.take(file, text.resolveMarkdown(file, folder.text(file)), prefix);
    Chapter chapter = Chapter.read(file, notes.text(), BASE);
    List<Element> elements = new ArrayList<>();
    int section = 0;
    for (Block block : chapter.blocks()) {
      switch (block) {
        case Block.Heading heading -> {
          boolean counted = !number.isEmpty() && heading.level() == BASE;
          section += counted ? 1 : 0;
          elements.add(
              new Element.Heading(
                  heading.level(),
                  prefix + "-" + heading.id(),
                  counted ? number + "." + section : "",
                  heading.text()));
        }
        case Block.Prose prose -> elements.add(new Element.Prose(prose.xhtml()));
        case Block.Placement placement -> elements.add(placed(file, placement, agencies));
      }
    }
    if (!notes.notes().isEmpty()) {
      elements.add(new Element.Notes(notes.notes()));
    }
    return List.copyOf(elements);
  }

  private Element placed(String file, Block.Placement placement, List<Outline.Agency> agencies) {
    String name = placement.name();
    return switch (placement.what()) {
      case "table" -> placer.table(file, name, numbering.table(name));
      case "evidence" -> placer.evidence(file, name, numbering.table("evidence-" + name));
      case "chart" ->
          new Element.Figure(numbering.figure(name), charts.chart(file, name), charts.source(name));
      case "box" -> box(file, name);
      default -> contributions(file, agencies);
    };
  }

  private Element box(String file, String id) {
    Outline.Box box =
        outline.boxes().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NarrativeFault(file, "the outline has no box " + id));
    boolean written = folder.isWritten(box.file());
    Xhtml words =
        Chapter.xhtml(
            written
                ? text.resolveMarkdown(box.file(), folder.text(box.file())).strip()
                : NOT_WRITTEN);
    return switch (box.kind()) {
      case CASE ->
          new Element.Box(
              id,
              "case",
              box.title(),
              words,
              written ? folder.signOff(box.file()).map(SignOff::signedOffBy).orElse("") : "");
      case CONTACT -> new Element.Box(id, "contact", box.title(), words, "");
    };
  }

  private Element contributions(String file, List<Outline.Agency> agencies) {
    if (agencies.isEmpty()) {
      throw new NarrativeFault(file, "the outline names no agency for {contributions}");
    }
    List<Contribution> accounts = new ArrayList<>();
    List<String> awaited = new ArrayList<>();
    for (Outline.Agency agency : agencies) {
      if (folder.isWritten(agency.file())) {
        String words = text.resolveMarkdown(agency.file(), folder.text(agency.file()));
        accounts.add(Contribution.read(agency.file(), agency.name(), words));
      } else {
        awaited.add(agency.name());
      }
    }
    return new Element.Contributions(List.copyOf(accounts), List.copyOf(awaited));
  }
}

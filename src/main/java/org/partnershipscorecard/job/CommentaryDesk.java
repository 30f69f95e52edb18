package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.narrative.Commentary;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.scorecard.Chase;
import org.partnershipscorecard.scorecard.ChaseList;

/** Lays out the commentary that a quarter needs, and says what of it is still wanting. */
public final class CommentaryDesk {

  private final Path folder;
  private final Position position;
  private final ReportingPeriod period;
  private final ChaseList list;

  /**
   * A desk for one quarter.
   *
   * @throws IllegalArgumentException when no area is the partnership's own, or nothing is counted
   *     for the quarter
   */
  public CommentaryDesk(Workspace workspace, ReportingPeriod period) {
    Path commentary = workspace.settings().in().resolve("commentary");
    this.folder = commentary.resolve(period.key());
    this.period = period;
    this.position = workspace.position(workspace.ledger().last());
    String area =
        position
            .reference()
            .ownArea()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no area is the partnership's own; fill reference/areas.csv and load"))
            .code();
    Pages pages = new Pages(workspace.settings().templates());
    FigureSet figures =
        Figures.cleared(workspace, position, Audience.COMMITTEE, area, period.lastDay()).figures();
    WrittenCommentary written = new WrittenCommentary(commentary, position.catalogue());
    this.list =
        new ChaseList(position.catalogue(), figures, period, written.of(period), pages.choices());
  }

  /** Whether there is an area to count for. */
  public static boolean canOpen(Workspace workspace) {
    return workspace.position(workspace.ledger().last()).reference().ownArea().isPresent();
  }

  /**
   * A measure that needs commentary.
   *
   * @param reason why it needs some, in words
   * @param wanting what is left to do, in words
   */
  public record Wanted(String measure, String owner, String reason, String wanting) {

    private static Wanted of(Chase chase) {
      return new Wanted(chase.measure(), chase.owner(), chase.reason(), chase.wanting());
    }
  }

  /** What has been done with a file. */
  public record Laid(Path file, boolean isNew) {}

  /**
   * Writes the file of every measure that needs commentary and has none; what is there stays.
   *
   * @param more ids of further measures to write of
   * @throws IllegalArgumentException when one of them is not in the catalogue, or has no figure
   */
  public List<Laid> start(Collection<String> more) {
    Set<String> measures = new LinkedHashSet<>(list.needed().keySet());
    more.forEach(id -> measures.add(known(id)));
    List<Laid> laid = new ArrayList<>();
    for (String measure : measures) {
      Path file = folder.resolve(measure + ".md");
      boolean isNew = !Files.exists(file);
      if (isNew) {
        write(file, Commentary.blank(list.noted(measure)));
      }
      laid.add(new Laid(file, isNew));
    }
    return List.copyOf(laid);
  }

  /**
   * Ties commentaries to the figures as they are now, their words left as they are: for whoever has
   * read them again and finds that they still hold.
   *
   * @throws IllegalArgumentException when one of them is not there
   */
  public List<Path> confirm(Collection<String> measures) {
    List<Path> confirmed = new ArrayList<>();
    for (String measure : measures) {
      Path file = folder.resolve(known(measure) + ".md");
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            "nothing is written of " + measure + "; 'commentary start' lays it out");
      }
      write(file, Commentary.restamped(measure + ".md", read(file), list.noted(measure)));
      confirmed.add(file);
    }
    return List.copyOf(confirmed);
  }

  /** The measures that need commentary and have not all of it, in printed order. */
  public List<Wanted> wanted() {
    return list.open().stream().map(Wanted::of).toList();
  }

  private String known(String measure) {
    boolean known =
        position.catalogue().measures().stream().map(Measure::id).anyMatch(measure::equals);
    Map<String, String> noted = known ? list.noted(measure) : Map.of();
    if (noted.isEmpty()) {
      throw new IllegalArgumentException(
          known
              ? measure + " has no figure for " + period.label()
              : "the catalogue has no measure " + measure);
    }
    return measure;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

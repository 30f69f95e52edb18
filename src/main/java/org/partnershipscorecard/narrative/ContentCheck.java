package org.partnershipscorecard.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report holds what it must: every text written and signed off, every agency's account
 * in, every requirement of the guidance answered by a chapter that is there, or openly declared a
 * gap. It reads texts only, so it can be asked at any time.
 */
public final class ContentCheck {

  private final NarrativeFolder folder;
  private final Outline outline;
  private final Map<String, Requirements.Item> items = new LinkedHashMap<>();

  /**
   * @throws NarrativeFault when a chapter or a gap names a requirement that no list of the outline
   *     has
   */
  public ContentCheck(NarrativeFolder folder) {
    this.folder = folder;
    this.outline = folder.outline();
    for (String list : outline.requirements()) {
      Requirements.of(folder, list).items().forEach(item -> items.put(item.id(), item));
    }
    Set<String> named =
        outline.parts().stream().flatMap(p -> p.meets().stream()).collect(Collectors.toSet());
    outline.gaps().forEach(gap -> named.add(gap.item()));
    named.removeAll(items.keySet());
    if (!named.isEmpty()) {
      throw new NarrativeFault(
          folder.outlineFile(), "no list of requirements has " + String.join(", ", named));
    }
  }

  /** Everything that is lacking, in the outline's order; empty when the report is complete. */
  public List<Wanting> wanting() {
    List<Wanting> wanting = new ArrayList<>();
    text(
        wanting,
        outline.foreword().title(),
        outline.foreword().file(),
        outline.foreword().signed());
    for (Outline.Part part : outline.parts()) {
      text(wanting, part.title(), part.file(), part.author());
      for (Outline.Agency agency : part.contributions()) {
        text(wanting, Wanting.Kind.AGENCY, agency.name(), agency.file(), agency.author());
      }
    }
    for (Outline.Box box : outline.boxes()) {
      text(wanting, box.title(), box.file(), "");
    }
    text(wanting, "How to report a concern", outline.concern(), "");
    Set<String> met = new HashSet<>();
    outline.gaps().forEach(gap -> met.add(gap.item()));
    outline.parts().stream()
        .filter(part -> folder.isWritten(part.file()))
        .forEach(part -> met.addAll(part.meets()));
    items.values().stream()
        .filter(item -> !met.contains(item.id()))
        .map(item -> new Wanting(Wanting.Kind.REQUIREMENT, item.asks(), item.source(), ""))
        .forEach(wanting::add);
    return List.copyOf(wanting);
  }

  /**
   * What the report must hold, in the order of the lists.
   *
   * @return each item with the parts that answer it; none for a gap
   */
  public Map<Requirements.Item, List<Outline.Part>> answers() {
    Map<Requirements.Item, List<Outline.Part>> answers = new LinkedHashMap<>();
    items
        .values()
        .forEach(item ->
            answers.put(
                item,
                outline.parts().stream()
                    .filter(part -> part.meets().contains(item.id()))
                    .toList()));
    return answers;
  }

  private void text(List<Wanting> wanting, String title, String file, @Nullable String who) {
    text(wanting, Wanting.Kind.CHAPTER, title, file, who);
  }

  private void text(
      List<Wanting> wanting, Wanting.Kind kind, String title, String file, @Nullable String who) {
    String ask = Objects.requireNonNullElse(who, "");
    if (!folder.isWritten(file)) {
      wanting.add(new Wanting(kind, title, file, ask));
    } else if (folder.signOff(file).isEmpty()) {
      wanting.add(new Wanting(Wanting.Kind.SIGN_OFF, title, file, ask));
    }
  }
}

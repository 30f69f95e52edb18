package org.partnershipscorecard.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be in order before a report is approved, and again before it is let out. */
public final class Checklist {

  private final List<ChecklistItem> items;

  public Checklist(List<ChecklistItem> items) {
    this.items = List.copyOf(items);
  }

  /** Every item, in the order in which failures are told. */
  public static Checklist standard() {
    return new Checklist(
        List.of(
            new AnsweredQueries(),
            new CurrentCommentary(),
            new RequiredContent(),
            new DisclosureAudit(),
            new AccessiblePdfs(),
            new UntouchedPack(),
            new Embargo()));
  }

  /** What is not in order and was not waived. */
  public List<FailedItem> failed(Evidence evidence, Set<String> waived) {
    List<FailedItem> failed = new ArrayList<>();
    for (ChecklistItem item : items) {
      if (!item.waivable() || !waived.contains(item.rule())) {
        failed.addAll(item.check(evidence));
      }
    }
    return List.copyOf(failed);
  }

  /**
   * Asks for everything at once.
   *
   * @throws Refusal with every failed item
   */
  public void require(ReportId report, Act act, Evidence evidence, Set<String> waived) {
    List<FailedItem> failed = failed(evidence, waived);
    if (!failed.isEmpty()) {
      throw new Refusal(
          "%s: not done (%s). %d %s of its checklist failed"
              .formatted(report, act.word(), failed.size(), failed.size() == 1 ? "item" : "items"),
          failed);
    }
  }

  /**
   * Asks whether a rule may be waived.
   *
   * @throws IllegalArgumentException when there is no such rule
   * @throws Refusal when it may never be
   */
  public void checkWaivable(String rule) {
    ChecklistItem item =
        items.stream()
            .filter(each -> each.rule().equals(rule))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no rule '%s'; the rules are %s"
                        .formatted(
                            rule,
                            items.stream()
                                .map(ChecklistItem::rule)
                                .collect(Collectors.joining(", ")))));
    if (!item.waivable()) {
      throw new Refusal(
          "%s is never waived; only %s are"
              .formatted(
                  rule,
                  items.stream()
                      .filter(ChecklistItem::waivable)
                      .map(ChecklistItem::rule)
                      .collect(Collectors.joining(" and "))));
    }
  }

  /** The commands that let failed items pass, one for each rule that may be waived. */
  public List<String> waivers(ReportId report, List<FailedItem> failed) {
    return items.stream()
        .filter(ChecklistItem::waivable)
        .map(ChecklistItem::rule)
        .filter(rule -> failed.stream().anyMatch(each -> each.rule().equals(rule)))
        .map(rule ->
            "To waive: report waive %s %s --role \"…\" --reason \"…\"".formatted(report, rule))
        .toList();
  }
}

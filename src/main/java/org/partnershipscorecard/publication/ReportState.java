package org.partnershipscorecard.publication;

import java.util.List;

/** Where a report stands in its sign-off, and what may be done next. */
public enum ReportState {
  /** Made anew by every run; nobody has been given it. */
  DRAFT("draft"),
  /** A frozen draft, v0.1 and on, is with its readers. */
  CIRCULATED("circulated"),
  /** Somebody is looking at it. */
  IN_REVIEW("in review"),
  /** What was circulated may be published. */
  APPROVED("approved"),
  /** Version 1 is out. */
  PUBLISHED("published"),
  /** A later version has replaced one that was out. */
  CORRECTED("corrected"),
  /** What was out no longer stands; a correction may follow. */
  WITHDRAWN("withdrawn");

  private final String word;

  ReportState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** What may be done from here. */
  public List<Act> open() {
    return switch (this) {
      case DRAFT -> List.of(Act.CIRCULATE);
      case CIRCULATED -> List.of(Act.CIRCULATE, Act.REVIEW, Act.WAIVE);
      case IN_REVIEW -> List.of(Act.CIRCULATE, Act.APPROVE, Act.WAIVE);
      case APPROVED -> List.of(Act.CIRCULATE, Act.PUBLISH, Act.WAIVE);
      case PUBLISHED, CORRECTED -> List.of(Act.CORRECT, Act.WITHDRAW, Act.WAIVE);
      case WITHDRAWN -> List.of(Act.CORRECT, Act.WAIVE);
    };
  }

  boolean allows(Act act) {
    return open().contains(act);
  }

  /** Whether a version has been let out. */
  public boolean isOut() {
    return this == PUBLISHED || this == CORRECTED || this == WITHDRAWN;
  }

  /** The state after an act that this one allows. */
  ReportState after(Act act) {
    return switch (act) {
      case CIRCULATE -> CIRCULATED;
      case REVIEW -> IN_REVIEW;
      case APPROVE -> APPROVED;
      case PUBLISH -> PUBLISHED;
      case CORRECT -> CORRECTED;
      case WITHDRAW -> WITHDRAWN;
      case WAIVE -> this;
    };
  }

  /** What to do first, where an act is not open. */
  String remedy(Act act) {
    return switch (this) {
      case DRAFT -> "circulate it first";
      case CIRCULATED -> "review it first, or circulate a new draft";
      case IN_REVIEW -> act == Act.REVIEW ? "approve it next" : "approve it first";
      case APPROVED -> "publish it, or circulate a new draft";
      case PUBLISHED, CORRECTED ->
          "what is out is never changed; correct it with a notice, or withdraw it";
      case WITHDRAWN -> "correct it with a notice to put another version in its place";
    };
  }
}

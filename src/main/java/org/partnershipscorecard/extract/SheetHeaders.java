package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Recognition.Candidate;

/** Finds the header of every table of a file, and the layouts whose it is. */
final class SheetHeaders implements RawRows {

  private static final int LIKE = 2;

  private final List<Candidate> possible;
  private final List<String> hidden = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private List<Candidate> here = List.of();
  private HeadingRows heading = new HeadingRows();
  private @Nullable String sheet;
  private @Nullable Nearest nearest;
  private int rows;

  SheetHeaders(List<Candidate> possible) {
    this.possible =
        possible.stream().filter(candidate -> candidate.layout().layout().xml() == null).toList();
  }

  /**
   * A table.
   *
   * @param candidates whose header it has; none for none
   * @param rows how many of its rows were looked at
   */
  record Found(@Nullable String sheet, List<Candidate> candidates, int rows) {}

  /** The layout that a file is most like without being in it. */
  record Nearest(Candidate candidate, int found, List<String> missing) {}

  List<Found> found() {
    return found;
  }

  @Nullable Nearest nearest() {
    return nearest;
  }

  @Override
  public boolean sheet(@Nullable String name, boolean from1904) {
    sheet = name;
    heading = new HeadingRows();
    here = List.of();
    rows = 0;
    return true;
  }

  @Override
  public void hidden(String name) {
    hidden.add(name);
  }

  /** Names of hidden sheets. */
  List<String> hidden() {
    return hidden;
  }

  @Override
  public boolean row(int line, RawRow row) {
    rows++;
    heading.add(row);
    List<Candidate> matching = new ArrayList<>();
    List<Candidate> exact = new ArrayList<>();
    for (Candidate candidate : possible) {
      HeaderMatch match = HeaderMatch.best(candidate.layout(), candidate.member(), heading);
      if (match != null) {
        (match.exact() ? exact : matching).add(candidate);
      } else if (candidate.member() == null) {
        compare(candidate);
      }
    }
    here = exact.isEmpty() ? matching : exact;
    return here.isEmpty() && rows < Limits.inForce().headerWithin();
  }

  private void compare(Candidate candidate) {
    HeaderMatch match = HeaderMatch.lastRow(candidate.layout(), null, heading);
    Nearest best = nearest;
    if (match.found() >= LIKE && (best == null || match.found() > best.found())) {
      nearest =
          new Nearest(
              candidate, match.found(), match.neededMissing().stream().map(Column::name).toList());
    }
  }

  @Override
  public boolean end(long formulas) {
    found.add(new Found(sheet, here, rows));
    return true;
  }

  @Override
  public void note(EngineRule rule, String message, String remedy) {}
}

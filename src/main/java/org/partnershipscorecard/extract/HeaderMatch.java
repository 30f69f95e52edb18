package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A header row held against a spec. Names are compared without regard to case, spaces, underscores
 * and hyphens.
 */
final class HeaderMatch {

  private final ExtractSpec spec;
  private final int[] places;
  private final List<String> notNeeded = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final int width;

  HeaderMatch(ExtractSpec spec, RawRow header) {
    this.spec = spec;
    this.width = header.size();
    this.places = new int[spec.columns().size()];
    Arrays.fill(places, -1);
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      Column column = spec.columns().get(i);
      known.put(Folded.header(column.name()), i);
      for (String alias : column.aliases()) {
        known.put(Folded.header(alias), i);
      }
    }
    for (int i = 0; i < width; i++) {
      Integer column = known.get(Folded.header(header.get(i)));
      if (column == null) {
        if (!header.get(i).isEmpty()) {
          notNeeded.add(header.get(i));
        }
      } else if (places[column] >= 0) {
        twice.add(spec.columns().get(column).name());
      } else {
        places[column] = i;
      }
    }
  }

  /** Where the spec's column stands in the file, from 0; -1 when it is not there. */
  int place(int column) {
    return places[column];
  }

  /** The number of cells in the header. */
  int width() {
    return width;
  }

  /** How many of the spec's columns are there. */
  int found() {
    int found = 0;
    for (int place : places) {
      found += place >= 0 ? 1 : 0;
    }
    return found;
  }

  /** Columns without which no row can be counted. */
  List<Column> requiredMissing() {
    return missing(true);
  }

  List<Column> optionalMissing() {
    return missing(false);
  }

  /** Headers, as written, of columns that the spec does not have. */
  List<String> notNeeded() {
    return notNeeded;
  }

  /** Columns of the spec that two headers name. */
  List<String> twice() {
    return twice;
  }

  private List<Column> missing(boolean required) {
    List<Column> missing = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Column column = spec.columns().get(i);
      if (places[i] < 0 && spec.decides(column) == required) {
        missing.add(column);
      }
    }
    return missing;
  }
}

package org.partnershipscorecard.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A value of a case: a known text or number, or one that lies between two known ones. */
sealed interface CaseValue {

  Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** Numbers by their size and before texts. */
  Comparator<String> ORDER =
      (a, b) -> {
        boolean numbers = NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches();
        int order = numbers ? new BigDecimal(a).compareTo(new BigDecimal(b)) : 0;
        return order != 0 ? order : a.compareTo(b);
      };

  record Exact(String text) implements CaseValue {}

  /**
   * Some value between two neighbours of a scale, or beyond its end.
   *
   * @param below how many of the scale are smaller
   */
  record Between(String of, int below, List<String> scale) implements CaseValue {}

  /** The cases are not fine enough to tell. */
  final class NotTold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTold() {
      super(null, null, false, false);
    }
  }

  /**
   * Below 0, 0 or above as values are ordered.
   *
   * @throws NotTold when that is not known
   */
  static int compare(CaseValue a, CaseValue b) {
    return switch (a) {
      case Exact first ->
          switch (b) {
            case Exact second -> ORDER.compare(first.text(), second.text());
            case Between second -> -compare(second, first.text());
          };
      case Between first ->
          switch (b) {
            case Exact second -> compare(first, second.text());
            case Between second -> throw new NotTold();
          };
    };
  }

  private static int compare(Between value, String text) {
    int place = value.scale().indexOf(text);
    if (place < 0) {
      throw new NotTold();
    }
    return place < value.below() ? 1 : -1;
  }
}

package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Typeset;

/**
 * A catalogue file as an analyst writes it: a theme and its measures.
 *
 * @param relations how counts hang together beyond what the definitions themselves say
 */
record CatalogueFile(Theme theme, List<MeasureEntry> measures, List<CountRelation> relations) {

  record MeasureEntry(
      String id,
      String name,
      String question,
      String owner,
      List<String> caveats,
      List<String> differences,
      List<LineEntry> lines) {

    Measure measure(Theme theme, CodeSets codeSets) {
      return new Measure(
          id,
          theme.id(),
          Typeset.of(name),
          Typeset.of(question),
          Typeset.of(owner),
          lines.stream().map(line -> line.line(codeSets)).toList(),
          caveats.stream().map(Typeset::of).toList(),
          differences.stream().map(Typeset::of).toList());
    }
  }

  record LineEntry(
      String id,
      String name,
      String definition,
      String extract,
      Kind kind,
      Timing timing,
      List<String> key,
      @Nullable String event,
      @Nullable String where,
      @Nullable String part,
      @Nullable String amount,
      @Nullable String sql,
      List<Unit> units,
      Polarity polarity,
      Counts counts,
      boolean additive,
      List<Basis> bases,
      List<BreakdownEntry> breakdowns,
      @Nullable Integer precision,
      @Nullable Integer minimumDenominator,
      @Nullable SpcEntry spc,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    private static final int ONE_DECIMAL = 1;
    private static final int RATED_FROM = 20;

    MeasureLine line(CodeSets codeSets) {
      Set<Basis> inOrder = new LinkedHashSet<>(bases);
      return new MeasureLine(
          id,
          Typeset.of(name),
          Typeset.of(definition),
          extract,
          kind,
          timing,
          key,
          event,
          where,
          part,
          amount,
          sql,
          units,
          polarity,
          counts,
          additive,
          inOrder,
          breakdowns.stream().map(breakdown -> breakdown.breakdown(codeSets)).toList(),
          precision == null ? ONE_DECIMAL : precision,
          minimumDenominator == null ? RATED_FROM : minimumDenominator,
          spc == null ? SpcOptions.USUAL : spc.options(),
          validFrom,
          validTo);
    }
  }

  /** What is left out is as usual. */
  record SpcEntry(
      @Nullable Boolean applies, @Nullable Boolean screened, @Nullable Integer fixAfter) {

    SpcOptions options() {
      return new SpcOptions(
          !Boolean.FALSE.equals(applies), Boolean.TRUE.equals(screened), fixAfter);
    }
  }

  /** Categories are written out, or are all the codes of a code set. */
  record BreakdownEntry(
      String dimension,
      String label,
      String expression,
      @Nullable String codeSet,
      Map<String, String> categories) {

    Breakdown breakdown(CodeSets codeSets) {
      Map<String, String> labels = new LinkedHashMap<>();
      categories.forEach((code, words) -> labels.put(code, Typeset.of(words)));
      if (codeSet != null) {
        for (Code code : codeSets.byId(codeSet).codes()) {
          labels.putIfAbsent(code.code(), Typeset.of(code.label()));
        }
      }
      return new Breakdown(dimension, Typeset.of(label), expression, labels);
    }
  }
}

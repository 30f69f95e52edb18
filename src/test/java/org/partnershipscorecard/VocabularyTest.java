package org.partnershipscorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.catalogue.Variation;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.catalogue.Word;

/** The words that programs of others read are promised: each column of outturns and its words. */
class VocabularyTest {

  private static final Map<Class<? extends Word>, String> WORDS =
      Map.ofEntries(
          Map.entry(Basis.class, "quarter snapshot ytd rolling12 year pooled3 pooled5"),
          Map.entry(Unit.class, "count percent per_10000 per_100000 days mean median value"),
          Map.entry(Mark.class, "x z b p r u e k c"),
          Map.entry(
              Absence.class,
              "not_received partial not_applicable break zero_denominator layout purged"),
          Map.entry(Rag.class, "green amber red not_rated"),
          Map.entry(RagReason.class, "no_polarity no_target small_denominator absent break"),
          Map.entry(Direction.class, "up down level not_significant withheld"),
          Map.entry(Verdict.class, "improving worsening unchanged neutral withheld"),
          Map.entry(
              SpecialCause.class,
              "none outside_high outside_low trend_high trend_low two_of_three_high"
                  + " two_of_three_low run_high run_low"),
          Map.entry(
              Variation.class,
              "common_cause improvement_high improvement_low concern_high concern_low"
                  + " neutral_high neutral_low"),
          Map.entry(Assurance.class, "pass fail hit_or_miss"),
          Map.entry(
              TrendVerdict.class,
              "increasing decreasing no_significant_change cannot_be_calculated"),
          Map.entry(Comparison.class, "better worse similar higher lower not_compared"),
          Map.entry(IntervalMethod.class, "exact_poisson byar wilson"),
          Map.entry(Audience.class, "committee public"));

  @TestFactory
  Stream<DynamicTest> everyWordIsPromisedAndKept() {
    return WORDS.entrySet().stream()
        .map(column ->
            DynamicTest.dynamicTest(
                column.getKey().getSimpleName(),
                () ->
                    assertThat(words(column.getKey()))
                        .containsExactlyInAnyOrder(column.getValue().split(" "))));
  }

  private static List<String> words(Class<? extends Word> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
  }
}

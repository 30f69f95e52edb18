package org.partnershipscorecard.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipscorecard.annualreport.FigureReference.Part;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.Span;

class FigureReferenceTest {

  @Test
  void a_line_and_a_quarter_leave_the_rest_to_the_line() {
    FigureReference reference = FigureReference.parse("EH01@2016-17-Q3");
    assertThat(reference.line()).isEqualTo("EH01");
    assertThat(reference.breakdown()).isEqualTo("total");
    assertThat(reference.period()).isEqualTo(Span.parse("2016-17-Q3"));
    assertThat(reference.basis()).isNull();
    assertThat(reference.unit()).isNull();
    assertThat(reference.part()).isEqualTo(Part.VALUE);
  }

  @Test
  void a_breakdown_may_join_dimensions() {
    assertThat(FigureReference.parse("CD01[type=NEONATAL;sex=1]@2016-17").breakdown())
        .isEqualTo("type=NEONATAL;sex=1");
  }

  @Test
  void basis_unit_and_part_follow_in_any_order() {
    FigureReference reference =
        FigureReference.parse("LA03a@2016-17-Q2 numerator percent rolling12");
    assertThat(reference.basis()).isEqualTo(Basis.ROLLING12);
    assertThat(reference.unit()).isEqualTo(Unit.PERCENT);
    assertThat(reference.part()).isEqualTo(Part.NUMERATOR);
  }

  @Test
  void a_change_names_the_earlier_period() {
    FigureReference reference =
        FigureReference.parse("CP03@2016-17-Q2 per_10000 change-from 2014-15-Q4");
    assertThat(reference.part()).isEqualTo(Part.CHANGE);
    assertThat(reference.from()).isEqualTo(Span.parse("2014-15-Q4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EH01",
        "EH01 @2016-17",
        "eh01@2016-17",
        "EH01@2016-18",
        "EH01@2016-17-Q5",
        "EH01@2016-17 monthly",
        "EH01@2016-17 year year",
        "EH01@2016-17 numerator denominator",
        "EH01@2016-17 change-from",
        "EH01@2016-17 change-from 2015-16 numerator",
        "CD01[]@2016-17"
      })
  void anything_else_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> FigureReference.parse(text));
  }
}

package org.partnershipscorecard.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.extract.InvalidDefinition;

class DeliveryNoteTest {

  private static final String NAME = "2016-17-Q3/deliveries.csv";

  @Test
  void readsWhatIsThere() {
    Map<String, DeliveryNote> notes =
        DeliveryNote.read(
            NAME,
            """
            file,agency,extract,covers_from,covers_to,as_at_date,status
            a.csv,CWC,figures,2016-04-01,2016-09-30,2016-10-10,Provisional
            b.csv,,,,,,FINAL
            """);
    assertThat(notes)
        .containsEntry(
            "a.csv",
            new DeliveryNote(
                "CWC",
                "figures",
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2016, 9, 30),
                LocalDate.of(2016, 10, 10),
                true))
        .containsEntry("b.csv", DeliveryNote.NONE);
  }

  @Test
  void aColumnThatIsNotThereSaysNothing() {
    assertThat(DeliveryNote.read(NAME, "file\na.csv\n")).containsEntry("a.csv", DeliveryNote.NONE);
  }

  @Test
  void refusesWhatItCannotRead() {
    refused("file,covers_from\na.csv,April\n", 2, "'covers_from' is not a date");
    refused("name\na.csv\n", 1, "column 'file' is missing");
    refused("file,status\na.csv,FINEL\n", 2, "column status must be FINAL or PROVISIONAL");
    refused(
        "file,covers_from,covers_to\na.csv,2016-12-31,2016-10-01\n",
        2,
        "covers_to is before covers_from");
    refused("file,agency\na.csv,CWC\na.csv,WMP\n", 3, "a.csv stands twice");
  }

  private static void refused(String text, int line, String problem) {
    assertThatThrownBy(() -> DeliveryNote.read(NAME, text))
        .isInstanceOfSatisfying(
            InvalidDefinition.class,
            refusal -> {
              assertThat(refusal.getMessage()).startsWith(NAME).contains(problem);
              assertThat(refusal.line()).isEqualTo(line);
            });
  }
}

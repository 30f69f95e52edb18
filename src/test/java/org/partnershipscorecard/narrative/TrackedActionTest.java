package org.partnershipscorecard.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackedActionTest {

  private static final LocalDate DAY = LocalDate.of(2017, 8, 31);

  @TempDir private Path folder;

  private List<TrackedAction> read(String... rows) throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        "item,action,lead,due,outcome,state\n" + String.join("\n", rows) + "\n");
    return TrackedAction.read(new NarrativeFolder(folder, folder), "a.csv");
  }

  @Test
  void an_open_action_whose_day_has_passed_is_overdue_and_a_closed_one_never() throws IOException {
    assertThat(
            read(
                "1,Audit,Head,2017-08-31,,In progress",
                "2,Audit,Head,2017-08-30,,Not started",
                "3,Audit,Head,2017-08-30,Done it,Done",
                "4,Audit,Head,,,In progress"))
        .extracting(action -> action.stateOn(DAY))
        .containsExactly("In progress", "Not started, overdue", "Done", "In progress");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,Audit,Head,2017-08-30,,Going well | Going well",
        "1,Audit,Head,August,,In progress    | August",
        "1,Audit,,2017-08-30,,In progress    | a lead",
        "1,Audit,Head,2017-08-30,,Done       | what came of it"
      })
  void a_row_that_cannot_be_followed_is_refused_with_file_and_line(String row, String says) {
    assertThatExceptionOfType(NarrativeFault.class)
        .isThrownBy(() -> read(row))
        .withMessageContaining("a.csv, line 2")
        .withMessageContaining(says);
  }
}

package org.partnershipscorecard.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national formats as different authorities word them. */
class OtherAuthoritiesTest {

  private static final String PLANS =
      "Child Unique ID|Gender|Ethnicity|Date of Birth|Child Protection Plan Start Date"
          + "|Child Protection Plan End Date|Initial Category of Abuse|Latest Category of Abuse"
          + "|Number of Previous Child Protection Plans";
  private static final String PLAN =
      "1001|b) Female|a) WBRI|01/05/2009|05/11/2016||a) Neglect|Neglect|0";

  private final Path folder;

  OtherAuthoritiesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Read(List<ReadRow> rows, ExtractReader.Result result, Layout layout) {}

  private Read read(String header, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    Path file = Files.write(folder.resolve("x.csv"), quoted(lines));
    Recognition.Recognised recognised = new Recognition(Reading.EXTRACTS).of(file, null);
    assertThat(recognised.parts()).as("%s", recognised.fault()).hasSize(1);
    Recognition.Part part = recognised.parts().getFirst();
    List<ReadRow> read = new ArrayList<>();
    ExtractReader.Result result =
        ExtractReader.readAll(
            Located.of(file, part),
            part.extract(),
            new ReadingRules(Reading.CODES, Synonyms.none()),
            read::add);
    return new Read(read, result, part.layout());
  }

  private static List<String> quoted(List<String> lines) {
    return lines.stream().map(line -> '"' + line.replace("|", "\",\"") + '"').toList();
  }

  private static Object value(Read read, String column) {
    int at = Reading.EXTRACTS.byId(read.layout().extract()).index(column);
    return String.valueOf(read.rows().getFirst().row().values().get(at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Child Unique ID; CHILD UNIQUE ID*",
        "Child Unique ID; 1. Child Unique ID",
        "Child Unique ID; Child's Unique ID Number (LA)",
        "Child Unique ID; Unique child identifier",
        "Gender; Sex of child at birth",
        "Date of Birth; D.O.B.",
        "Ethnicity; Ethnic background (census)",
        "Child Protection Plan Start Date; CP Plan: date started",
        "Child Protection Plan Start Date; Child_Protection_Plan_Start_Date",
        "Child Protection Plan End Date; Date child protection plan ended",
        "Initial Category of Abuse; Initial CP category (of abuse)",
        "Number of Previous Child Protection Plans; Number of any previous CP plans"
      })
  void aHeadingInOtherWordsIsFound(String official, String theirs) throws IOException {
    Read read = read(PLANS.replace(official, theirs), PLAN);
    assertThat(read.layout().id()).isEqualTo("annex-a-list-7");
    assertThat(value(read, "child_ref")).isEqualTo("1001");
    assertThat(value(read, "sex")).isEqualTo("2");
    assertThat(value(read, "birth_month")).isEqualTo("2009-05-01");
    assertThat(value(read, "ethnicity")).isEqualTo("WBRI");
    assertThat(value(read, "cpp_start_date")).isEqualTo("2016-11-05");
    assertThat(value(read, "initial_category")).isEqualTo("NEG");
    assertThat(value(read, "number_previous_cpp")).isEqualTo("0");
    assertThat(read.result().lacking()).doesNotContain("cpp_end_date");
  }

  @Test
  void whatAHeadingWasTakenForIsSaid() throws IOException {
    Read read = read(PLANS.replace("Gender", "Sex of child"), PLAN);
    assertThat(read.result().findings())
        .filteredOn(finding -> finding.rule().equals("COL-03"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("Sex of child as sex"));
  }

  @Test
  void ofTwoHeadingsThatBothHaveTheWordsNeitherIsGuessed() throws IOException {
    Read read =
        read(
            PLANS.replace("|Date of Birth", "|Mother's date of birth|Date of birth, if known"),
            PLAN.replace("|01/05/2009", "|01/05/1980|01/05/2009"));
    assertThat(value(read, "birth_month")).isEqualTo("null");
    assertThat(read.result().lacking()).contains("birth_month");
  }

  @Test
  void anExactHeadingGoesBeforeOneThatOnlyHasTheWords() throws IOException {
    Read read = read("Mother's date of birth|" + PLANS, "01/05/1980|" + PLAN);
    assertThat(value(read, "birth_month")).isEqualTo("2009-05-01");
  }

  /** The return has grown by tables and columns over the years; none of them is refused. */
  @Test
  void everyTableOfTheReturnOnLookedAfterChildrenIsKnown() throws IOException {
    Map<String, String> tables =
        Map.of(
            "uasc", "CHILD,SEX,DOB,DUC",
            "oc2", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK",
            "oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
            "ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
            "placed-for-adoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED",
            "previous-permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
            "social-workers", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
            "header", "child,gender,dob,ethnic,upn,mother,mc_dob");
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Path file =
          Files.write(folder.resolve("t.csv"), List.of(table.getValue(), "1,2,3,4,5,6,7,8"));
      Recognition.Recognised recognised = new Recognition(Reading.EXTRACTS).of(file, null);
      assertThat(recognised.parts()).as("%s", recognised.fault()).hasSize(1);
      assertThat(recognised.parts().getFirst().member()).isEqualTo(table.getKey());
    }
  }

  @Test
  void aTableInWhichNothingIsNeededIsNamedAndNotRead() throws IOException {
    Path file =
        Files.write(
            folder.resolve("episodes.csv"),
            List.of(
                "child,decom,rne,ls,cin,place,place_provider,dec,rec,urn",
                "1,2016-11-05,s,c2,n1,u4,pr1,,,5"));
    Path other = Files.writeString(folder.resolve("oc2.csv"), "not even looked at");
    Recognition.Part part = new Recognition(Reading.EXTRACTS).of(file, null).parts().getFirst();
    List<ReadRow> rows = new ArrayList<>();
    ExtractReader.Result result =
        ExtractReader.readAll(
            Located.of(file, part, Map.of("oc2", other)),
            part.extract(),
            new ReadingRules(Reading.CODES, Synonyms.none()),
            rows::add);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().findings()).isEmpty();
    assertThat(result.findings())
        .extracting(Finding::message)
        .contains("the set's table 'oc2' was not read: nothing in it is needed")
        .contains("the set's table 'header' has not come; what it holds is left out");
  }
}

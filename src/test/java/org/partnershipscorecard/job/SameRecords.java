package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Seeded synthetic records of one quarter, written in each of the layouts. */
final class SameRecords {

  private static final LocalDate FIRST = LocalDate.of(2016, 10, 1);
  private static final int DAYS = 182;
  private static final int RECORDS = 150;
  private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> CATEGORIES = List.of("NEG", "PHY", "SAB", "EMO", "MUL");
  private static final List<String> CATEGORY_WORDS =
      List.of("Neglect", "b) Physical abuse", "Sexual abuse", "Emotional abuse", "e) Multiple");
  private static final List<String> ENDS = List.of("E11", "E4A", "E5", "E44", "E8");

  private final List<Spell> spells = new ArrayList<>();

  /** A child with a plan or period of care, and an early help assessment begun the same day. */
  private record Spell(
      int child,
      LocalDate birth,
      int sex,
      LocalDate start,
      @Nullable LocalDate end,
      int kind,
      int previous) {

    String endIso() {
      return end == null ? "" : end.toString();
    }

    String endBritish() {
      return end == null ? "" : BRITISH.format(end);
    }

    String reason() {
      return end == null ? "" : ENDS.get(kind);
    }
  }

  SameRecords() {
    Random random = new Random(2016);
    for (int i = 0; i < RECORDS; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(DAYS + 400) - 400L);
      LocalDate end = start.plusDays(30 + random.nextInt(300));
      boolean ended = end.isBefore(LocalDate.of(2017, 3, 31)) && !end.isBefore(FIRST);
      spells.add(
          new Spell(
              1000 + i,
              LocalDate.of(2000 + random.nextInt(15), 1 + random.nextInt(12), 15),
              1 + random.nextInt(2),
              start,
              ended ? end : null,
              random.nextInt(5),
              random.nextInt(3)));
    }
  }

  private List<List<String>> ownPlans() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "agency",
            "area",
            "cpp_id",
            "child_ref",
            "sex",
            "birth_month",
            "expected_month",
            "ethnicity",
            "cpp_start_date",
            "cpp_end_date",
            "initial_category",
            "latest_category",
            "number_previous_cpp",
            "other_la_plan"));
    for (Spell s : spells) {
      String category = CATEGORIES.get(s.kind());
      rows.add(
          List.of(
              "CWC",
              "E08000031",
              "P" + s.child(),
              "" + s.child(),
              "" + s.sex(),
              s.birth().toString(),
              "",
              "WBRI",
              s.start().toString(),
              s.endIso(),
              category,
              category,
              "" + s.previous(),
              "N"));
    }
    return rows;
  }

  private List<List<String>> ownCare() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "agency",
            "area",
            "child_ref",
            "sex",
            "birth_month",
            "ethnicity",
            "care_start",
            "episode_start",
            "rne",
            "legal_status",
            "need",
            "placement_type",
            "placement_provider",
            "in_area",
            "episode_end",
            "reason_ended"));
    for (Spell s : spells) {
      rows.add(
          List.of(
              "CWC",
              "E08000031",
              "" + s.child(),
              "" + s.sex(),
              s.birth().toString(),
              "WBRI",
              s.start().toString(),
              s.start().toString(),
              "S",
              "C2",
              "N1",
              "U4",
              "PR1",
              "IN",
              s.endIso(),
              s.reason()));
    }
    return rows;
  }

  private List<List<String>> ownEarlyHelp() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "agency",
            "area",
            "eha_id",
            "child_ref",
            "family_ref",
            "sex",
            "birth_month",
            "ethnicity",
            "initiated_date",
            "completed_date",
            "closure_reason",
            "lead_org_type",
            "source_system"));
    for (Spell s : spells) {
      rows.add(
          List.of(
              "CWC",
              "E08000031",
              "A" + s.child(),
              "" + s.child(),
              "",
              "" + s.sex(),
              s.birth().toString(),
              "WBRI",
              s.start().toString(),
              "",
              "",
              "SCHOOL",
              "NEW_EH"));
    }
    return rows;
  }

  void ownCsv(Path to) throws IOException {
    csv(to.resolve("CWC_a.csv"), ownPlans());
    csv(to.resolve("CWC_b.csv"), ownCare());
    csv(to.resolve("CWC_c.csv"), ownEarlyHelp());
  }

  void ownWorkbooks(Path to) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      sheet(workbook, "Plans", ownPlans(), 0);
      sheet(workbook, "Care", ownCare(), 0);
      sheet(workbook, "Early help", ownEarlyHelp(), 0);
      write(workbook, to.resolve("CWC_quarter.xlsx"));
    }
  }

  void annexA(Path to) throws IOException {
    List<List<String>> plans = new ArrayList<>();
    List<List<String>> care = new ArrayList<>();
    List<List<String>> early = new ArrayList<>();
    plans.add(
        List.of(
            "Child Unique ID",
            "Gender",
            "Ethnicity",
            "Date of Birth",
            "Age",
            "Child Protection Plan Start Date",
            "Initial Category of Abuse",
            "Latest Category of Abuse",
            "Child Protection Plan End Date",
            "Number of Previous Child Protection Plans",
            "Allocated Worker"));
    care.add(
        List.of(
            "Child ID",
            "Gender",
            "Ethnicity",
            "Date of Birth",
            "Age",
            "Date Started to be Looked After",
            "Child's Category of Need",
            "Child\u2019s Legal Status",
            "Date Ceased to be Looked After",
            "Reason Ceased to be Looked After",
            "Placement Type",
            "Placement Location"));
    early.add(
        List.of(
            "Child Unique ID",
            "Gender",
            "Ethnicity",
            "Date of Birth",
            "Age",
            "Assessment start date",
            "Assessment completion date",
            "Organisation completing assessment"));
    for (Spell s : spells) {
      String sex = s.sex() == 1 ? "a) Male" : "b) Female\u00a0";
      String words = CATEGORY_WORDS.get(s.kind());
      plans.add(
          List.of(
              "" + s.child(),
              sex,
              "a) WBRI",
              BRITISH.format(s.birth()),
              "7.25",
              BRITISH.format(s.start()),
              words,
              words,
              s.endBritish(),
              "" + s.previous(),
              "#N/A"));
      care.add(
          List.of(
              "" + s.child(),
              sex,
              "a) WBRI",
              BRITISH.format(s.birth()),
              "7.25",
              BRITISH.format(s.start()),
              "N1 - Abuse or Neglect",
              "C2: FCO",
              s.endBritish(),
              s.end() == null ? "-" : "k) " + s.reason() + ": as the list words it",
              "f) U4: Foster placement",
              "a) In"));
      early.add(
          List.of(
              "" + s.child(),
              sex,
              "a) WBRI",
              BRITISH.format(s.birth()),
              "7.25",
              BRITISH.format(s.start()),
              "",
              "School"));
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      sheet(workbook, "Guidance", List.of(List.of("Please read this first")), 0);
      sheet(workbook, "Early help", early, 3);
      sheet(workbook, "CP", plans, 1);
      sheet(workbook, "Looked after", care, 0);
      write(workbook, to.resolve("CWC_annex.xlsx"));
    }
  }

  void ssda903(Path to) throws IOException {
    List<List<String>> header = new ArrayList<>();
    List<List<String>> episodes = new ArrayList<>();
    header.add(List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"));
    episodes.add(
        List.of("CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC"));
    for (Spell s : spells) {
      header.add(
          List.of("" + s.child(), "" + s.sex(), BRITISH.format(s.birth()), "WBRI", "", "", ""));
      episodes.add(
          List.of(
              "" + s.child(),
              BRITISH.format(s.start()),
              "S",
              "C2",
              "N1",
              "U4",
              "PR1",
              s.endBritish(),
              s.reason()));
    }
    csv(to.resolve("CWC_903_header.csv"), header);
    csv(to.resolve("CWC_903_episodes.csv"), episodes);
  }

  void cinCensus(Path to) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>stray<Header>"
                + "<CollectionDetails><Collection>CIN</Collection><Year>2017</Year>"
                + "<ReferenceDate>2017-03-31</ReferenceDate></CollectionDetails></Header>"
                + "<Children>\n");
    for (Spell s : spells) {
      String category = CATEGORIES.get(s.kind());
      xml.append("<Child><ChildIdentifiers><LAchildID>")
          .append(s.child())
          .append("</LAchildID><PersonBirthDate>")
          .append(s.birth())
          .append("</PersonBirthDate><GenderCurrent>")
          .append(s.sex())
          .append("</GenderCurrent></ChildIdentifiers> stray text <ChildCharacteristics>")
          .append("<Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails>")
          .append("<CINreferralDate>")
          .append(s.start())
          .append("</CINreferralDate><ReferralNFA>false</ReferralNFA><ChildProtectionPlans>")
          .append("<CPPstartDate>")
          .append(s.start())
          .append("</CPPstartDate>");
      if (s.end() != null) {
        xml.append("<CPPendDate>").append(s.end()).append("</CPPendDate>");
      }
      xml.append("<InitialCategoryOfAbuse>")
          .append(category)
          .append("</InitialCategoryOfAbuse><LatestCategoryOfAbuse>")
          .append(category)
          .append("</LatestCategoryOfAbuse><NumberOfPreviousCPP>")
          .append(s.previous())
          .append("</NumberOfPreviousCPP></ChildProtectionPlans></CINdetails></Child>\n");
    }
    Files.writeString(to.resolve("CWC_cin.xml"), xml.append("</Children></Message>"));
  }

  private static void csv(Path file, List<List<String>> rows) throws IOException {
    Files.write(file, rows.stream().map(row -> String.join(",", row)).toList());
  }

  /** Title rows stand above the header. */
  private static void sheet(
      XSSFWorkbook workbook, String name, List<List<String>> rows, int titles) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < titles; i++) {
      sheet.createRow(i).createCell(0).setCellValue("Return of the quarter");
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i + titles);
      for (int j = 0; j < rows.get(i).size(); j++) {
        row.createCell(j).setCellValue(rows.get(i).get(j));
      }
    }
  }

  private static void write(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}

package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.store.Sha256;

/** A dry run says what a load would say, of files beside each other and beside the store. */
class CheckCommandTest {

  private static final String AREA = "E08000031";
  private static final String PLANS =
      "agency,area,cpp_id,child_ref,sex,birth_month,expected_month,ethnicity,cpp_start_date,"
          + "cpp_end_date,initial_category,latest_category,number_previous_cpp,other_la_plan";

  private final Path in;
  private final Path out;

  CheckCommandTest(@TempDir Path folder) {
    this.in = folder.resolve("in");
    this.out = folder.resolve("out");
  }

  @BeforeEach
  void twoQuarters() {
    write("reference/agencies.csv", "agency,name", "CWC,The Council");
    write("reference/areas.csv", "area,name,role", AREA + ",The City,own");
    write("2016-17-Q2/CWC_cpp_v01.csv", PLANS, plan("P1", "c1", "2016-08-01"));
    write(
        "2016-17-Q3/CWC_cpp_v01.csv",
        PLANS,
        plan("P1", "c1", "2016-08-01"),
        plan("P5", "c5", "2016-09-10"),
        plan("P6", "c6", "2016-11-01"),
        plan("P7", "c7", "2017-11-01"));
    write(
        "2016-17-Q3/CWC_s47_v01.csv",
        "agency,area,s47_id,child_ref,sex,birth_month,ethnicity,s47_start_date,icpc_not_required,"
            + "icpc_date,icpc_led_to_plan,transfer_in",
        "CWC," + AREA + ",S1,c6,2,2009-04,WBRI,2016-10-20,N,2016-11-02,Y,N");
  }

  @Test
  void aFolderIsCheckedTogetherAndNothingIsStored() {
    Ran checked = ran("check", in.resolve("2016-17-Q3").toString());
    assertThat(checked.code()).as(checked.out()).isEqualTo(6);
    assertThat(checked.out())
        .contains("CWC_cpp_v01.csv, Child protection plans, 2016-17 Q3: 4 rows read, 3 accepted")
        .contains("the file would be refused")
        .doesNotContain("OVER-04");
    assertThat(Files.exists(out.resolve("store"))).isFalse();
  }

  @Test
  void besideAStoreItSaysWhatALoadWouldSayAndLeavesTheStoreAsItIs() {
    write(
        "2016-17-Q3/deliveries.csv", "file,agency,extract,covers_from,covers_to,as_at_date,status");
    Path third = in.resolve("2016-17-Q3");
    write(
        "2016-17-Q3/CWC_cpp_v01.csv",
        PLANS,
        plan("P1", "c1", "2016-08-01"),
        plan("P5", "c5", "2016-09-10"),
        plan("P6", "c6", "2016-11-01"));
    assertThat(ran("load", "--period", "2016-17-Q2").code()).isZero();
    Map<String, String> before = store();
    Ran checked =
        ran(
            "check",
            third.resolve("CWC_cpp_v01.csv").toString(),
            third.resolve("deliveries.csv").toString(),
            third.resolve("CWC_s47_v01.csv").toString());
    assertThat(checked.code()).as(checked.out()).isZero();
    assertThat(checked.out()).contains("line 3, column cpp_start_date, OVER-04:").contains("2885");
    assertThat(store()).isEqualTo(before);
    assertThat(checked.out()).doesNotContain("deliveries.csv");
    Ran loaded = ran("load");
    for (String rule : List.of("OVER-04", "2885")) {
      assertThat(loaded.out()).contains(rule);
    }
  }

  /** Every file of the store but who held its lock last. */
  private Map<String, String> store() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(out.resolve("store"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("run.owner") && !file.endsWith("run.lock")) {
          files.put(file.toString(), Sha256.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String plan(String id, String child, String start) {
    return "CWC,%s,%s,%s,2,2009-04,,WBRI,%s,,NEG,NEG,0,N".formatted(AREA, id, child, start);
  }

  private Ran ran(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--in", in.toString(), "--out", out.toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  private void write(String name, String... lines) {
    try {
      Path file = in.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

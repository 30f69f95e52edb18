package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershipscorecard.store.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report's files were made from, and what they were: a report is up to date when the
 * fingerprint of its inputs is the same and its files still have their hashes.
 */
record ReportManifest(String inputs, int asAt, Map<String, String> files) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Whether the report of a plan is on disk as it was made, from these very inputs. */
  static boolean upToDate(ReportPlan plan) {
    try {
      ReportManifest manifest =
          JSON.readValue(Files.readString(plan.manifest()), ReportManifest.class);
      return manifest.inputs().equals(plan.fingerprint())
          && manifest.files().entrySet().stream()
              .allMatch(file -> is(plan.folder().resolve(file.getKey()), file.getValue()));
    } catch (IOException | JacksonException none) {
      return false;
    }
  }

  private static boolean is(Path file, String hash) {
    return Files.isRegularFile(file) && Sha256.of(file).equals(hash);
  }

  /** Written last: without it the report is made again. */
  static void write(ReportPlan plan, List<Path> files) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      hashes.put(plan.folder().relativize(file).toString(), Sha256.of(file));
    }
    try {
      Files.writeString(
          plan.manifest(),
          JSON.writeValueAsString(new ReportManifest(plan.fingerprint(), plan.asAt(), hashes))
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + plan.manifest(), e);
    }
  }
}

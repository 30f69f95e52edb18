package org.partnershipscorecard.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The input folder as last taken. A file is new when its content is not the one last taken under
 * its name: so an earlier content that is put back counts as delivered again, and two versions that
 * lie side by side are not taken in turns.
 */
public final class TakenFiles {

  private final JdbcClient jdbc;

  public TakenFiles(Register register) {
    this.jdbc = JdbcClient.create(register.database());
  }

  /** What was last taken under a name. */
  public record Taken(String fileHash, String fingerprint, int entry) {}

  /** File name to what was last taken under it. */
  public Map<String, Taken> byName() {
    Map<String, Taken> taken = new LinkedHashMap<>();
    jdbc.sql("SELECT * FROM taken_file ORDER BY seq")
        .query(row -> {
          taken.put(
              row.getString("file_name"),
              new Taken(
                  row.getString("file_hash"), row.getString("fingerprint"), row.getInt("entry")));
        });
    return taken;
  }

  /** Notes that a file was taken; {@code entry} is what it led to, or what it was equal to. */
  public void add(String fileName, String fileHash, String fingerprint, int entry) {
    int seq =
        jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM taken_file").query(Integer.class).single();
    jdbc.sql("INSERT INTO taken_file VALUES (?, ?, ?, ?, ?)")
        .params(seq, fileName, fileHash, fingerprint, entry)
        .update();
  }
}

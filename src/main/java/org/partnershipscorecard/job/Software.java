package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which program this is: a report is remade when the program that made it was another. */
public record Software(String version, String commit) {

  /** As the build wrote it; "unknown" where it was not built by Maven from a repository. */
  public static Software running() {
    return new Software(
        property("/application.properties", "scorecard.version"),
        property("/git.properties", "git.commit.id"));
  }

  private static String property(String file, String name) {
    try (InputStream in = Software.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}

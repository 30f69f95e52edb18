package org.partnershipscorecard.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * What the partnership sets for all its pages: {@code report-templates/theme.yaml}.
 *
 * @param partnership its name
 * @param colour for rules and headings, {@code #1d3557}
 */
record Theme(String partnership, String colour) {

  private static final Theme PLAIN = new Theme("Safeguarding partnership", "#12436d");

  static Theme of(Path templates) {
    Path file = templates.resolve("theme.yaml");
    return Files.isRegularFile(file) ? StrictYaml.read(file, Theme.class) : PLAIN;
  }
}

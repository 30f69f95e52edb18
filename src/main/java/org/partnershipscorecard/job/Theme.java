package org.partnershipscorecard.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * What the partnership sets for all its pages: {@code report-templates/theme.yaml}.
 *
 * @param partnership its name
 * @param colour for rules, headings and the band of page one, {@code #1d3557}
 * @param tint behind tiles and the current quarter's column; null for the usual one
 * @param logo a PNG or JPEG of the templates folder, for the band of page one; null for none
 * @param logoWords what the logo says, for who cannot see it; null where there is no logo
 */
record Theme(
    String partnership,
    String colour,
    @Nullable String tint,
    @Nullable String logo,
    @Nullable String logoWords) {

  private static final String FILE = "theme.yaml";
  private static final String USUAL_TINT = "#eef2f6";
  private static final Theme PLAIN =
      new Theme("Safeguarding partnership", "#12436d", null, null, null);

  /** What words need to be read against what is behind them (WCAG 2.2, success criterion 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  /** The ink of the pages' words, and their secondary ink. */
  private static final String TEXT = "#0b0c0c";

  private static final String QUIET = "#505a5f";

  /**
   * The theme of a templates folder, checked.
   *
   * @throws InvalidDefinition when a colour cannot be read, words could not be read against it, or
   *     the logo is not there
   */
  static Theme of(Path templates) {
    Path file = templates.resolve(FILE);
    Theme theme = Files.isRegularFile(file) ? StrictYaml.read(file, Theme.class) : PLAIN;
    theme.check(templates);
    return theme;
  }

  private void check(Path templates) {
    demand("colour", "headings in colour on white", colour, "#ffffff");
    demand("colour", "headings in colour on the tint", colour, tintUsed());
    demand("tint", "words on the tint", TEXT, tintUsed());
    demand("tint", "small words on the tint", QUIET, tintUsed());
    if (logo != null && !Files.isRegularFile(templates.resolve(logo))) {
      throw fault("'logo' names " + logo + ", which is not in the folder");
    }
    if ((logo == null) != (logoWords == null)) {
      throw fault("'logo' and 'logo_words' belong together");
    }
  }

  private static void demand(String field, String what, String ink, String ground) {
    double contrast = Contrast.between(rgb(field, ink), rgb(field, ground));
    if (contrast < LEAST_CONTRAST) {
      throw fault(
          String.format(
              Locale.UK,
              "'%s': %s would have a contrast of %.2f to 1 (%s on %s); at least %.1f to 1 is"
                  + " needed",
              field,
              what,
              contrast,
              ink,
              ground,
              LEAST_CONTRAST));
    }
  }

  private static int rgb(String field, String colour) {
    if (!colour.matches("#[0-9a-fA-F]{6}")) {
      throw fault("'" + field + "' is " + colour + ", not a colour such as #12436d");
    }
    return Integer.parseInt(colour.substring(1), 16);
  }

  private static InvalidDefinition fault(String problem) {
    return new InvalidDefinition(FILE, 0, problem);
  }

  String tintUsed() {
    return tint == null ? USUAL_TINT : tint.toLowerCase(Locale.ROOT);
  }
}

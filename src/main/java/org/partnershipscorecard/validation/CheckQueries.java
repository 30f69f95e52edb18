package org.partnershipscorecard.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnershipscorecard.extract.InvalidDefinition;

/**
 * The queries of checks that look at rows together, one a file: {@code checks/NAME.sql} of the
 * program, or of the partnership's own catalogue folder, which wins.
 *
 * <p>A query sees {@code this}, the rows that arrived, with {@code entry}, {@code sheet}, {@code
 * line}, {@code span_from} and {@code span_to}; {@code before}, the rows of the file of the span
 * before, with {@code for_entry}, the entry that they are compared with; and {@code known}, all
 * rows in use of the same extract. It gives {@code entry}, {@code sheet} and {@code line} of the
 * rows that it asks about (no line for the whole file), and may give {@code said}: numbers that the
 * message is followed by, never a value of a child's record.
 */
public final class CheckQueries {

  private static final String FOLDER = "checks";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  private final Optional<Path> own;

  /**
   * The queries at hand.
   *
   * @param catalogue the partnership's own catalogue folder
   */
  public CheckQueries(Optional<Path> catalogue) {
    this.own = catalogue.map(folder -> folder.resolve(FOLDER));
  }

  /**
   * A query's text.
   *
   * @throws InvalidDefinition when there is none
   */
  String text(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidDefinition(FOLDER, 0, "a query's name has letters, digits and hyphens only");
    }
    String file = name + ".sql";
    try {
      Optional<Path> mine = own.map(folder -> folder.resolve(file)).filter(Files::isRegularFile);
      if (mine.isPresent()) {
        return Files.readString(mine.get());
      }
      try (InputStream in = CheckQueries.class.getResourceAsStream("/" + FOLDER + "/" + file)) {
        if (in == null) {
          throw new InvalidDefinition(FOLDER + "/" + file, 0, "there is no such query");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + "/" + file, e);
    }
  }
}

package org.partnershipscorecard.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text's footnotes: {@code [^key]} where one is called, {@code [^key]: its words} on a line of
 * its own. They are numbered from 1 in the order in which the text calls them.
 *
 * @param text with a link to its note in each call's place, and an empty line for each note
 */
public record Footnotes(String text, List<Note> notes) {

  /** What a link to a note begins with; the page's style tells it from other links. */
  static final String ANCHOR = "note-";

  private static final Pattern NOTE = Pattern.compile("^\\[\\^([a-z0-9-]+)]: +(\\S.*)$");
  private static final Pattern CALL = Pattern.compile("\\[\\^([a-z0-9-]+)]");

  /**
   * A footnote.
   *
   * @param id unique in the report
   */
  public record Note(String id, int number, Xhtml xhtml) {}

  public Footnotes {
    notes = List.copyOf(notes);
  }

  /**
   * Takes the notes out of a text.
   *
   * @param prefix makes their ids unique in the report
   * @throws NarrativeFault when a call has no note, or a note is never called
   */
  public static Footnotes take(String file, String markdown, String prefix) {
    Map<String, String> written = new LinkedHashMap<>();
    StringBuilder without = new StringBuilder();
    for (String line : markdown.split("\n", -1)) {
      Matcher note = NOTE.matcher(line);
      if (note.matches()) {
        if (written.put(note.group(1), note.group(2)) != null) {
          throw new NarrativeFault(file, "the note [^" + note.group(1) + "] stands twice");
        }
      } else {
        without.append(line);
      }
      without.append('\n');
    }
    List<String> called = new ArrayList<>();
    Matcher call = CALL.matcher(without);
    StringBuilder text = new StringBuilder();
    while (call.find()) {
      String key = call.group(1);
      if (!written.containsKey(key)) {
        throw new NarrativeFault(file, "the note [^" + key + "] is called and not written");
      }
      if (!called.contains(key)) {
        called.add(key);
      }
      int number = called.indexOf(key) + 1;
      call.appendReplacement(text, "[" + number + "](#" + id(prefix, number) + ")");
    }
    call.appendTail(text);
    return new Footnotes(text.toString(), notes(file, prefix, called, written));
  }

  private static List<Note> notes(
      String file, String prefix, List<String> called, Map<String, String> written) {
    for (String key : written.keySet()) {
      if (!called.contains(key)) {
        throw new NarrativeFault(file, "the note [^" + key + "] is written and never called");
      }
    }
    List<Note> notes = new ArrayList<>();
    for (String key : called) {
      int number = notes.size() + 1;
      String words = Markdown.xhtml(written.getOrDefault(key, ""));
      notes.add(new Note(id(prefix, number), number, Xhtml.of(words)));
    }
    return notes;
  }

  private static String id(String prefix, int number) {
    return ANCHOR + prefix + "-" + number;
  }
}

package org.partnershipscorecard.narrative;

import java.util.List;
import java.util.Map;

/**
 * A node of a formatted text. Page templates escape every value they print, so a text reaches them
 * as nodes and not as a string of tags.
 *
 * @param element {@code p}, {@code strong}; empty for words
 * @param attributes of an element, in the order written
 * @param words of a node of words; empty for an element
 */
public record Markup(
    String element, Map<String, String> attributes, String words, List<Markup> children) {}

package org.partnershipscorecard.scorecard;

/**
 * Something that a member may ask about an exception.
 *
 * @param line id of the line
 * @param owner who is asked
 * @param question in words, with its question mark
 * @param because why it is asked, each a clause; empty where everything is in hand
 * @param anchor where in the document the line can be read up: the id of an element
 */
public record Question(String line, String owner, String question, String because, String anchor) {}

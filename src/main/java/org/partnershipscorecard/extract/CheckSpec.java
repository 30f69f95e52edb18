package org.partnershipscorecard.extract;

/**
 * A check of an extract's rows, as written in its spec.
 *
 * @param id the national rule's number where there is one, otherwise the extract's own
 * @param message what is wrong, in plain words
 * @param remedy what the agency is asked to do
 */
public record CheckSpec(String id, Severity severity, Rule rule, String message, String remedy) {}

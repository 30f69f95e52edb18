/**
 * Makes the shipped example in {@code data-in}: twelve quarters of synthetic child-level records,
 * the same bytes at every run. Start with {@link org.partnershipscorecard.example.ExampleData}.
 *
 * <p>The numbers that a published report fixes hold by construction, not by luck: each extract is
 * built from a table of how many started and how many ended in each quarter, and persons and
 * circumstances are then given to those spells.
 */
@NullMarked
package org.partnershipscorecard.example;

import org.jspecify.annotations.NullMarked;

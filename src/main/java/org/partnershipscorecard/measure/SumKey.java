package org.partnershipscorecard.measure;

import org.partnershipscorecard.catalogue.Basis;

/**
 * Where a sum belongs.
 *
 * @param span key of the period or year
 * @param breakdown as in a figure's key
 */
record SumKey(String line, String area, Basis basis, String span, String breakdown) {}

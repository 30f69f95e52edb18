/**
 * A definition bound to a query; its results as outturns. Start with {@link
 * org.partnershipscorecard.measure.OutturnCalculator}.
 */
@NullMarked
package org.partnershipscorecard.measure;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures of published figures: each is drawn as vectors in the page's own font and says in words
 * what it shows. Start with {@link org.partnershipscorecard.chart.TrendChart}. A figure that is
 * withheld or absent leaves a gap and is named; it is never drawn as zero.
 */
@NullMarked
package org.partnershipscorecard.chart;

import org.jspecify.annotations.NullMarked;

/**
 * The quarterly scorecard: which figures stand on which line, what needs attention and why. In come
 * published figures, out goes a page model that a template prints. Start with {@link
 * org.partnershipscorecard.scorecard.ScorecardAssembler}.
 */
@NullMarked
package org.partnershipscorecard.scorecard;

import org.jspecify.annotations.NullMarked;

/**
 * Target to RAG, and a figure against comparators. Start with {@link
 * org.partnershipscorecard.rating.RagRule}.
 */
@NullMarked
package org.partnershipscorecard.rating;

import org.jspecify.annotations.NullMarked;

/**
 * Reading agencies' files: what an extract is, and its rows with the file, sheet and line they came
 * from. Start with {@link org.partnershipscorecard.extract.ExtractReader}.
 */
@NullMarked
package org.partnershipscorecard.extract;

import org.jspecify.annotations.NullMarked;

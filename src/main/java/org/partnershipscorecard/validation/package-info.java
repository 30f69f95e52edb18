/**
 * Checking a submission: what is accepted, what is refused and what is asked about. Start with
 * {@link org.partnershipscorecard.validation.SubmissionChecker}.
 */
@NullMarked
package org.partnershipscorecard.validation;

import org.jspecify.annotations.NullMarked;

/**
 * The sign-off of a report: circulate, review, approve, publish, correct, withdraw; what blocks
 * each; and what a published folder holds. Start with {@link
 * org.partnershipscorecard.publication.PublicationRegister}.
 */
@NullMarked
package org.partnershipscorecard.publication;

import org.jspecify.annotations.NullMarked;

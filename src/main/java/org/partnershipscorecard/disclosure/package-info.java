/**
 * The only door to print: an outturn becomes a figure that may be shown to an audience. Start with
 * {@link org.partnershipscorecard.disclosure.DisclosureControl}.
 */
@NullMarked
package org.partnershipscorecard.disclosure;

import org.jspecify.annotations.NullMarked;

/**
 * The program as its users start it: processes of their own, files in, files out. {@link
 * org.partnershipscorecard.e2e.Program} starts them.
 */
@NullMarked
package org.partnershipscorecard.e2e;

import org.jspecify.annotations.NullMarked;

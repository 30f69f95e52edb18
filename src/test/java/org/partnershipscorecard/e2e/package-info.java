/**
 * The program as its users start it: processes of their own, files in, files out; where a start
 * shows nothing more, the same command line in the tests' process. {@link
 * org.partnershipscorecard.e2e.Program} runs both.
 */
@NullMarked
package org.partnershipscorecard.e2e;

import org.jspecify.annotations.NullMarked;

/**
 * The commands and their exit codes. {@link org.partnershipscorecard.cli.Launcher} is the program's
 * entrance.
 */
@NullMarked
package org.partnershipscorecard.cli;

import org.jspecify.annotations.NullMarked;

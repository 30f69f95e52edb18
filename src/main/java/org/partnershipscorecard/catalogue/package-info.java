/**
 * What is measured: the measures as data, with the printed vocabulary as enums. In come the YAML
 * files of {@code resources/catalogue}; out goes a checked {@link
 * org.partnershipscorecard.catalogue.Catalogue}.
 */
@NullMarked
package org.partnershipscorecard.catalogue;

import org.jspecify.annotations.NullMarked;

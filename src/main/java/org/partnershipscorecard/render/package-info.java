/**
 * A page model and a template to an accessible, archivable, reproducible PDF (PDF/UA-1 and PDF/A-2a
 * in one file). Start with {@link org.partnershipscorecard.render.PdfRenderer}.
 */
@NullMarked
package org.partnershipscorecard.render;

import org.jspecify.annotations.NullMarked;

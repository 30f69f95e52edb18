/**
 * What people wrote: the outline of a report, its chapters, the agencies' contributions, the
 * commentary on measures and the actions. In come Markdown, YAML and CSV; out go well-formed XHTML
 * and records. Start with {@link org.partnershipscorecard.narrative.NarrativeFolder}.
 */
@NullMarked
package org.partnershipscorecard.narrative;

import org.jspecify.annotations.NullMarked;

package org.partnershipscorecard.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checklist judges a version by. Every text is a clause without a full stop and says
 * nothing of a child.
 *
 * @param openQueries what agencies have not answered
 * @param openProse words of its texts that may not agree with the figures
 * @param missingCommentary measures that need their owner's words and have none
 * @param staleCommentary measures whose words were written of another figure
 * @param missingContent what the report must contain and does not
 * @param disclosure why the public's figures cannot be cleared; null where they are, and for the
 *     committee
 * @param pages why its pages cannot be made so that a screen reader can read them; null where they
 *     can
 * @param pdfs every PDF of the version with the rules that it breaks; an empty list for a good one
 * @param touched files of the circulated version that are no longer what they were
 * @param embargo the day before which nothing is let out; null for none
 * @param today by the clock
 */
public record Evidence(
    List<String> openQueries,
    List<String> openProse,
    List<String> missingCommentary,
    List<String> staleCommentary,
    List<String> missingContent,
    @Nullable String disclosure,
    @Nullable String pages,
    Map<String, List<String>> pdfs,
    List<String> touched,
    @Nullable LocalDate embargo,
    LocalDate today) {}

package org.partnershipscorecard.cli;

import org.jspecify.annotations.Nullable;

/** A configuration file as written; what it leaves out is usual. */
record ConfigurationFile(
    @Nullable String in,
    @Nullable String out,
    @Nullable String templates,
    @Nullable String catalogue,
    @Nullable Integer waitSeconds,
    @Nullable String logFormat,
    @Nullable Integer loadsAtOnce,
    @Nullable Integer refusedPercent,
    @Nullable Integer retentionMonths,
    @Nullable Integer fileMegabytes,
    @Nullable Integer unpackedMegabytes,
    @Nullable Integer textsMegabytes,
    @Nullable Integer workbookParts,
    @Nullable Integer sheets,
    @Nullable Integer rows,
    @Nullable Integer recordCharacters,
    @Nullable Integer cellCharacters,
    @Nullable Integer columns,
    @Nullable Integer headerWithin,
    @Nullable Integer elementDepth,
    @Nullable Integer recordElements) {}

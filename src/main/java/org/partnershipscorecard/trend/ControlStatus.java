package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Variation;

/** What the control chart of its phase says of one point. */
record ControlStatus(
    ControlLimits limits, SpecialCause label, Variation variation, @Nullable Assurance assurance) {}

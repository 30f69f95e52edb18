package org.partnershipscorecard.disclosure;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/** Models that are solved one way only: on one thread, within the time that is left. */
final class Solving {

  private Solving() {}

  static ExpressionsBasedModel model(Clock clock) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.time_abort = clock.millisLeft();
    model.options.time_suffice = clock.millisLeft();
    return model;
  }
}

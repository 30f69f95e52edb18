package org.partnershipscorecard.chart;

import org.partnershipscorecard.disclosure.PublishedFigure;

/**
 * A category of a bar chart.
 *
 * @param label as printed at the left
 */
public record Bar(String label, PublishedFigure figure) {}

package org.partnershipscorecard.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference tables of the example, as a partnership would keep them. */
final class Reference {
  private static final String AREAS =
      """
      area,name,role
      E08000031,Wolverhampton,own
      E08000030,Walsall,neighbour
      """;

  private static final String AGENCIES =
      """
      agency,name
      CWC,City of Wolverhampton Council
      WMP,West Midlands Police
      CDOP,Wolverhampton and Walsall Child Death Overview Panel
      """;

  private static final String EXPECTED =
      """
      agency,extract,areas,frequency,due_working_day,from,to
      CWC,early-help-assessments,E08000031,quarterly,15,2014-04-01,
      CWC,child-protection-plans,E08000031,quarterly,15,2014-04-01,
      CWC,looked-after-children,E08000031,quarterly,15,2014-04-01,
      CWC,figures,E08000031,quarterly,15,2014-04-01,
      WMP,cse-risk-ratings,E08000031,quarterly,15,2014-04-01,
      CDOP,child-deaths,E08000031;E08000030,quarterly,15,2014-04-01,
      """;

  private static final String POPULATIONS =
      """
      area,estimate_year,vintage,applies_from,applies_to,value
      E08000031,,"as printed, undated",2014-04-01,,58167
      E08000030,,illustrative,2014-04-01,,66900
      """;

  private static final String TARGETS =
      """
      line,unit,from,to,green,red,band_low,band_high,note
      CP06,percent,2014-04-01,,18,22,,,illustrative
      CP07,percent,2014-04-01,,4,6,,,illustrative
      EH04,percent,2014-04-01,,50,40,,,illustrative
      EH05,percent,2014-04-01,,8,12,,,illustrative
      LA03a,percent,2014-04-01,,15,12,,,illustrative
      LA04,percent,2014-04-01,,10,14,,,illustrative
      LA05,percent,2014-04-01,,30,40,,,illustrative
      """;

  /** Neighbours' averages could not be found; figures from memory or derived say so. */
  private static final String COMPARATORS =
      """
      line,unit,comparator,period,period_kind,value,vintage,source
      CP03,per_10000,england,2016-03-31,snapshot,43.1,first published,"50,310 plans over the population implied by 394,400 children in need at 337.7 per 10,000; derived"
      CP03,per_10000,england,2017-03-31,snapshot,43.3,first published,"Herefordshire facts and figures, vulnerable children, quoting the children in need census"
      CP03,per_10000,west_midlands,2017-03-31,snapshot,45.3,first published,"Herefordshire facts and figures, vulnerable children, quoting the children in need census"
      CP03,per_10000,neighbours,2016-03-31,snapshot,52.4,illustrative,illustrative
      CP03,per_10000,neighbours,2017-03-31,snapshot,53.0,illustrative,illustrative
      CP06,percent,england,2014-15,year,16.6,first published,"published summary of the children in need census 2014-15"
      CP06,percent,england,2016-17,year,18.7,first published,"children in need census 2016-17; to be verified"
      CP06,percent,neighbours,2016-17,year,19.2,illustrative,illustrative
      CP07,percent,england,2016-17,year,3.4,first published,"children in need census 2016-17; to be verified"
      CP07,percent,neighbours,2016-17,year,3.1,illustrative,illustrative
      LA01,per_10000,england,2017-03-31,snapshot,62,revised in 2018,"72,590 children looked after, rate derived; to be verified"
      LA01,per_10000,west_midlands,2017-03-31,snapshot,75,first published,"looked-after return 2016-17; to be verified"
      LA01,per_10000,neighbours,2016-03-31,snapshot,88,illustrative,illustrative
      LA01,per_10000,neighbours,2017-03-31,snapshot,90,illustrative,illustrative
      LA04,percent,england,2017-03-31,snapshot,10,first published,"Children's Commissioner, stability index: around one in ten in 2016-17; approximate"
      LA04,percent,neighbours,2017-03-31,snapshot,10,illustrative,illustrative
      """;

  private static final String BREAKS =
      """
      measures,date,reason,footnote
      EH01;EH02;EH03;EH04;EH05,2016-11-01,new recording system,"A new early help recording system was implemented in November 2016. The board's report of 2016-17 takes it that support is recorded more accurately since; figures before and after are not comparable."
      """;

  private static final String CONTEXT =
      """
      item,label,value,unit,note
      children,Children and young people in Wolverhampton,58167,count,"as printed, undated"
      share_of_population,Share of the population,22.9,percent,as printed
      low_income,Living in low-income families,30,percent,as printed
      minority_ethnic,From minority ethnic groups,41.6,percent,as printed
      largest_group,Largest minority group: Asian or Asian British,20.6,percent,as printed
      second_group,Second largest: mixed background,11.3,percent,as printed
      sikh_population,Sikh population,second highest in the country,text,as printed; no number is given
      """;

  private static final String BANK_HOLIDAYS =
      """
      date,name
      2014-01-01,New Year's Day
      2014-04-18,Good Friday
      2014-04-21,Easter Monday
      2014-05-05,Early May bank holiday
      2014-05-26,Spring bank holiday
      2014-08-25,Summer bank holiday
      2014-12-25,Christmas Day
      2014-12-26,Boxing Day
      2015-01-01,New Year's Day
      2015-04-03,Good Friday
      2015-04-06,Easter Monday
      2015-05-04,Early May bank holiday
      2015-05-25,Spring bank holiday
      2015-08-31,Summer bank holiday
      2015-12-25,Christmas Day
      2015-12-28,Boxing Day (substitute day)
      2016-01-01,New Year's Day
      2016-03-25,Good Friday
      2016-03-28,Easter Monday
      2016-05-02,Early May bank holiday
      2016-05-30,Spring bank holiday
      2016-08-29,Summer bank holiday
      2016-12-26,Boxing Day
      2016-12-27,Christmas Day (substitute day)
      2017-01-02,New Year's Day (substitute day)
      2017-04-14,Good Friday
      2017-04-17,Easter Monday
      2017-05-01,Early May bank holiday
      2017-05-29,Spring bank holiday
      2017-08-28,Summer bank holiday
      2017-12-25,Christmas Day
      2017-12-26,Boxing Day
      2018-01-01,New Year's Day
      2018-03-30,Good Friday
      2018-04-02,Easter Monday
      2018-05-07,Early May bank holiday
      2018-05-28,Spring bank holiday
      2018-08-27,Summer bank holiday
      2018-12-25,Christmas Day
      2018-12-26,Boxing Day
      """;

  private Reference() {}

  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("areas.csv"), AREAS);
    Files.writeString(folder.resolve("agencies.csv"), AGENCIES);
    Files.writeString(folder.resolve("expected.csv"), EXPECTED);
    Files.writeString(folder.resolve("populations.csv"), POPULATIONS);
    Files.writeString(folder.resolve("targets.csv"), TARGETS);
    Files.writeString(folder.resolve("comparators.csv"), COMPARATORS);
    Files.writeString(folder.resolve("breaks.csv"), BREAKS);
    Files.writeString(folder.resolve("synonyms.csv"), Synonyms.TABLE);
    Files.writeString(folder.resolve("context.csv"), CONTEXT);
    Files.writeString(folder.resolve("bank-holidays.csv"), BANK_HOLIDAYS);
  }
}

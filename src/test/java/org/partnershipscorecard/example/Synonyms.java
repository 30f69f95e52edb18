package org.partnershipscorecard.example;

/** Wordings that agencies' systems write instead of codes: a start, to be grown with use. */
final class Synonyms {
  static final String TABLE =
      """
      code_set,value,code
      sex,Male,1
      sex,M,1
      sex,Boy,1
      sex,a) Male,1
      sex,Female,2
      sex,F,2
      sex,Girl,2
      sex,b) Female,2
      sex,Unborn,0
      sex,Unknown,0
      sex,Not recorded,0
      sex,d) Unknown,0
      sex,Indeterminate,9
      sex,c) Indeterminate,9
      yes_no,Yes,Y
      yes_no,TRUE,Y
      yes_no,1,Y
      yes_no,a) Yes,Y
      yes_no,No,N
      yes_no,FALSE,N
      yes_no,0,N
      yes_no,b) No,N
      ethnicity,a) WBRI,WBRI
      ethnicity,White British,WBRI
      ethnicity,White - British,WBRI
      ethnicity,White: British,WBRI
      ethnicity,b) WIRI,WIRI
      ethnicity,White Irish,WIRI
      ethnicity,White - Irish,WIRI
      ethnicity,c) WIRT,WIRT
      ethnicity,Traveller of Irish heritage,WIRT
      ethnicity,d) WOTH,WOTH
      ethnicity,White Other,WOTH
      ethnicity,Any other White background,WOTH
      ethnicity,e) WROM,WROM
      ethnicity,Gypsy/Roma,WROM
      ethnicity,Gypsy or Roma,WROM
      ethnicity,f) MWBC,MWBC
      ethnicity,White Black Caribbean,MWBC
      ethnicity,White and Black Caribbean,MWBC
      ethnicity,g) MWBA,MWBA
      ethnicity,White Black African,MWBA
      ethnicity,White and Black African,MWBA
      ethnicity,h) MWAS,MWAS
      ethnicity,White Asian,MWAS
      ethnicity,White and Asian,MWAS
      ethnicity,i) MOTH,MOTH
      ethnicity,Any other mixed background,MOTH
      ethnicity,j) AIND,AIND
      ethnicity,Indian,AIND
      ethnicity,Asian or Asian British - Indian,AIND
      ethnicity,k) APKN,APKN
      ethnicity,Pakistani,APKN
      ethnicity,Asian or Asian British - Pakistani,APKN
      ethnicity,l) ABAN,ABAN
      ethnicity,Bangladeshi,ABAN
      ethnicity,m) AOTH,AOTH
      ethnicity,Any Other Asian,AOTH
      ethnicity,Any other Asian background,AOTH
      ethnicity,n) BCRB,BCRB
      ethnicity,Black Caribbean,BCRB
      ethnicity,o) BAFR,BAFR
      ethnicity,Black African,BAFR
      ethnicity,p) BOTH,BOTH
      ethnicity,Any Other Black,BOTH
      ethnicity,Any other Black background,BOTH
      ethnicity,q) CHNE,CHNE
      ethnicity,Chinese,CHNE
      ethnicity,r) OOTH,OOTH
      ethnicity,Any other ethnic group,OOTH
      ethnicity,s) REFU,REFU
      ethnicity,Refused,REFU
      ethnicity,t) NOBT,NOBT
      ethnicity,Not yet obtained,NOBT
      ethnicity,Not stated,NOBT
      abuse_category,Neglect,NEG
      abuse_category,a) Neglect,NEG
      abuse_category,Physical,PHY
      abuse_category,Physical abuse,PHY
      abuse_category,b) Physical abuse,PHY
      abuse_category,Sexual,SAB
      abuse_category,Sexual abuse,SAB
      abuse_category,c) Sexual abuse,SAB
      abuse_category,Emotional,EMO
      abuse_category,Emotional abuse,EMO
      abuse_category,d) Emotional abuse,EMO
      abuse_category,Multiple,MUL
      abuse_category,Multiple/not recommended,MUL
      abuse_category,e) Multiple,MUL
      eha_closure,Outcomes met,OUTCOMES_MET
      eha_closure,Needs met,OUTCOMES_MET
      eha_closure,Step-up,STEP_UP
      eha_closure,Stepped up,STEP_UP
      eha_closure,Stepped up to social care,STEP_UP
      eha_closure,No further action,NFA
      eha_closure,Moved out of area,MOVED
      eha_closure,Moved away,MOVED
      eha_closure,Consent withdrawn,CONSENT_WITHDRAWN
      eha_closure,Consent refused,CONSENT_WITHDRAWN
      eha_closure,Migrated,MIGRATED
      eha_closure,System migration,MIGRATED
      lead_org_type,School,SCHOOL
      lead_org_type,Education,SCHOOL
      lead_org_type,College,SCHOOL
      lead_org_type,Academy,SCHOOL
      lead_org_type,Health visitor,HEALTH
      lead_org_type,School nurse,HEALTH
      lead_org_type,Midwifery,HEALTH
      lead_org_type,Council early help,LA_EH
      lead_org_type,Early help,LA_EH
      lead_org_type,Children's centre,LA_EH
      lead_org_type,Voluntary sector,VCS
      lead_org_type,Voluntary,VCS
      lead_org_type,Charity,VCS
      in_out,In,IN
      in_out,Inside,IN
      in_out,Out,OUT
      in_out,Outside,OUT
      cse_risk,L,LOW
      cse_risk,Low risk,LOW
      cse_risk,Standard,LOW
      cse_risk,M,MEDIUM
      cse_risk,Medium risk,MEDIUM
      cse_risk,H,HIGH
      cse_risk,High risk,HIGH
      cse_panel,MASE meeting,MASE
      cse_panel,Multi-agency sexual exploitation,MASE
      cse_panel,Strategy discussion,STRATEGY
      cse_outcome,Remain open,OPEN
      cse_outcome,Step down,STEPPED_DOWN
      cse_outcome,Stepped down,STEPPED_DOWN
      cse_outcome,Close,CLOSED
      cse_outcome,Transfer out,TRANSFERRED
      death_type,Neonatal death,NEONATAL
      death_type,Expected death,EXPECTED
      death_type,Unexpected death,UNEXPECTED
      modifiable,Yes,Y
      modifiable,Modifiable factors identified,Y
      modifiable,No,N
      modifiable,No modifiable factors identified,N
      modifiable,Inadequate information,INSUFFICIENT
      modifiable,Insufficient information,INSUFFICIENT
      """;

  private Synonyms() {}
}

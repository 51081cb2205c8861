/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of the two programs of the seeds as a reader sees them: steps, requirements, benefits, and where the links
 * lead (M101–M139, M152). */

#include "tdm-cosell-words.h"

#include <string.h>

#include "tdm-language-private.h"
#include "tdm-rulebook.h"

static void
assert_says (const char *row, const char *words, const char *says)
{
  if (words == NULL || strstr (words, says) == NULL)
    g_error ("%s does not say “%s”: %s", row, says, words);
}

/* ---- steps ---- */

#define AZURE_TYPES "Azure Application, Azure Container, IoT Edge module, SaaS, Azure Virtual Machine"

static const struct
{
  const char *row, *book;
  int number;
  const char *type;
  const char *step, *types, *status;
} steps[] = {
  { "M115", "R20a", 1, "saas", "Create a business profile and publish your offer", "IP and services",
    "Not ready" },
  { "M115", "R20a", 1, "consulting", "Create a business profile and publish your offer", "IP and services",
    "Not ready" },
  { "M119", "R20a", 2, "saas", "Opt in to the CSP channel", "IP and services", "Not ready" },
  { "M120", "R20a", 3, "saas", "Submit the required co-sell materials", "IP", "Co-sell ready" },
  { "M120", "R20a", 3, "consulting", "Submit the required co-sell materials", "Services", "Co-sell ready" },
  { "M131", "R20a", 4, "saas", "Qualify for Microsoft seller incentives", "Azure IP eligible",
    "Co-sell incentivized" },
  { "M137", "R20a", 4, "dynamics-365-ce", "Qualify for Microsoft seller incentives",
    "Business Applications incentive eligible", "Co-sell incentivized" },
  { "M115", "R21a", 1, "consulting", "Create an account and publish your offer", "All offer types",
    "In market" },
  { "M127", "R21a", 2, "saas", "Submit the required co-sell materials", "IP offers with the co-sell option",
    "Co-sell ready" },
  { "M128", "R21a", 2, "azure-vm", "Submit the required co-sell materials",
    "IP offers without the co-sell option", "Co-sell ready" },
  { "M129", "R21a", 2, "consulting", "Submit the required co-sell materials", "Consulting services",
    "Co-sell ready" },
  { "M132", "R21a", 3, "iot-edge", "Qualify for the IP co-sell incentive", AZURE_TYPES,
    "Azure IP co-sell incentivized" },
  { "M137", "R21a", 3, "business-central", "Qualify for the IP co-sell incentive", "Dynamics 365",
    "Business Applications co-sell incentivized" },
};

static const TdmRulebookStep *
find_step (const char *book, int number, const char *type)
{
  const GPtrArray *list = tdm_rulebook_find (book)->steps;

  for (guint i = 0; i < list->len; i++)
    {
      const TdmRulebookStep *step = list->pdata[i];

      if (step->number == number && tdm_rulebook_step_is_for (step, type))
        return step;
    }

  g_error ("%s has no step %d for %s", book, number, type);
}

/* M113, M115, M118–M120, M127–M132, M137, M138: each line of the two tables, word by word. */
static void
test_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const TdmRulebookStep *step = find_step (steps[i].book, steps[i].number, steps[i].type);

      g_test_message ("%s", steps[i].row);
      g_assert_cmpstr (tdm_words_step (step->token), ==, steps[i].step);
      g_assert_cmpstr (tdm_words_step_types (step->types), ==, steps[i].types);
      g_assert_cmpstr (tdm_words_cosell_status (step->status), ==, steps[i].status);
    }
}

/* M119: the one step that may be left out. */
static void
test_optional_step (void)
{
  GPtrArray *books = tdm_rulebooks_get ();

  for (guint i = 0; i < books->len; i++)
    {
      const TdmRulebook *book = books->pdata[i];

      for (guint j = 0; j < book->steps->len; j++)
        {
          const TdmRulebookStep *step = book->steps->pdata[j];

          g_assert_cmpint (step->optional, ==, g_str_equal (step->token, "csp-channel"));
        }
    }
  assert_says ("M119", tdm_words_step_about ("csp-channel"), "optional and leaves the status as it is");
}

/* ---- requirements ---- */

static const struct
{
  const char *row, *book, *id, *says;
} requirements[] = {
  { "M116", "R20a", "A1", "meets the publishing requirements of the commercial marketplace" },
  { "M116", "R21a", "A1", "meets the publishing requirements of the commercial marketplace" },
  { "M117", "R20a", "A2", "complete business profile in Partner Center" },
  { "M117", "R21a", "A2", "complete business profile in Partner Center" },
  { "M119", "R20a", "A4", "configured for resellers of the Cloud Solution Provider (CSP) program" },
  { "M121", "R20a", "B1", "a sales contact for each eligible country" },
  { "M122", "R20a", "B3", "one-pager for customers" },
  { "M122", "R21a", "B3", "one-pager" },
  { "M123", "R20a", "B4", "presentation for customers. This is optional" },
  { "M123", "R21a", "B4", "pitch deck" },
  { "M124", "R20a", "B8", "URL of a landing page of the solution" },
  { "M125", "R20a", "B8", "URL of a social channel" },
  { "M126", "R20a", "B8", "such as a case study" },
  { "M128", "R21a", "B6", "ask to work with a Cloud Specialist in order to hand in the required documents" },
  { "M129", "R21a", "B5", "Consulting services: your company has an active gold competency" },
  { "M130", "R20a", "B5", "Services: your company has an active gold competency" },
  { "M132", "R20a", "C0", "intellectual property" },
  { "M132", "R21a", "C0", "Azure Application, Azure Container, Azure Virtual Machine, IoT Edge module" },
  { "M133", "R20a", "C1", "meets or exceeds USD 100,000 of Azure consumed revenue in the trailing twelve" },
  { "M133", "R21a", "C1", "meets or exceeds USD 100,000 of Azure consumed revenue in the trailing twelve" },
  { "M134", "R20a", "C2", "if the offer is transactable: at least USD 100,000" },
  { "M134", "R21a", "C2", "at the level of the offer: cumulatively, at least USD 100,000" },
  { "M135", "R20a", "C3", "more than 50% repeatable IP code on Azure" },
  { "M135", "R21a", "C3", "More than 50% of the offer’s infrastructure runs on Azure" },
  { "M136", "R21a", "C4", "among their co-sell documents; for others it goes to OCP GTM" },
  { "M137", "R20a", "D1", "active enrollment in the Premium tier of ISV Connect" },
  { "M137", "R21a", "D1", "active enrollment in the Premium tier of ISV Connect" },
  { "M144", "R21a", "B2", "All fields of the Listing section" },
  { "M146", "R21a", "B1", "a sales contact for each geography in which it is available" },
};

/* M116–M137 in the manner of each year. */
static void
test_requirements (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      const TdmRulebook *book = tdm_rulebook_find (requirements[i].book);
      const TdmRequirement *found = tdm_rulebook_find_requirement (book, requirements[i].id);

      g_assert_nonnull (found);
      assert_says (requirements[i].row, tdm_words_requirement_about (found->words), requirements[i].says);
    }
}

/* ---- benefits ---- */

static const struct
{
  const char *row, *token, *name, *says;
} benefits[] = {
  { "M103", "seller-incentive", "Incentive for Microsoft sellers",
    "when the offer is sold together with them" },
  { "M105", "visible", "Visible to Microsoft’s field sellers", "customers that Microsoft manages" },
  { "M105", "visible", "Visible to Microsoft’s field sellers", "work on opportunities together" },
  { "M107", "reduced-fee", "Marketplace service fee reduced from 20% to 10%", "IaaS and SaaS offers" },
  { "M107", "reduced-fee", "Marketplace service fee reduced from 20% to 10%", "3% for everybody" },
  { "M108", "csp-incentive", "Incentive of 10% for CSP partners",
    "10% incentive for selling the IaaS and SaaS" },
  { "M109", "azure-commitment-stores", "Azure benefit eligible", "Azure consumption commitment" },
  { "M109", "azure-commitment-stores", "Azure benefit eligible", "in the online stores" },
  { "M109", "azure-commitment-portal", "Azure benefit eligible", "in the Azure portal" },
  { "M110", "preferred-badge", "Microsoft preferred solution badge",
    "the quality and performance of the offer" },
  { "M110", "preferred-badge", "Microsoft preferred solution badge", "an industry or solution area" },
};

/* M103, M105, M107–M110 */
static void
test_benefits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    {
      g_assert_cmpstr (tdm_words_benefit (benefits[i].token), ==, benefits[i].name);
      assert_says (benefits[i].row, tdm_words_benefit_about (benefits[i].token), benefits[i].says);
    }
}

/* M104: two levels that can be reached, under both programs. */
static void
test_levels (void)
{
  static const char *const books[] = { "R20a", "R21a" };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      const GPtrArray *statuses = tdm_rulebook_find (books[i])->statuses;

      for (guint j = 0; j < statuses->len; j++)
        {
          const TdmRulebookStatus *status = statuses->pdata[j];
          const char *words = tdm_words_cosell_status (status->token);

          g_assert_cmpint (status->level == 1, ==, g_str_equal (words, "Co-sell ready"));
          g_assert_cmpint (status->level == 2, ==, g_str_has_suffix (words, "o-sell incentivized"));
        }
    }
  g_assert_cmpstr (tdm_words_cosell_status_about ("co-sell-ready"), ==, "Visible to Microsoft sellers");
}

/* ---- links ---- */

#define LEARN "https://learn.microsoft.com/azure/marketplace/"
#define PARTNER "https://partner.microsoft.com/"

static const struct
{
  const char *row, *book, *token, *url, *says;
} links[] = {
  { "M112", "R20a", "reduced-fee", LEARN "marketplace-commercial-transaction-capabilities-and-considerations",
    NULL },
  { "M112", "R20a", "csp-incentive", LEARN "cloud-solution-providers", NULL },
  { "M112", "R20a", "azure-commitment-stores", LEARN "azure-consumption-commitment-benefit", NULL },
  { "M112", "R20a", "preferred-badge", LEARN "preferred-solutions", NULL },
  { "M112", "R21a", "azure-commitment-portal", LEARN "azure-consumption-commitment-benefit", NULL },
  { "M114", "R21a", "option", LEARN "commercial-marketplace-co-sell", "which offer types have it" },
  { "M128", "R21a", "cloud-specialist", PARTNER "campaigns/ced-nomination-form/", "Cloud Specialist" },
  { "M139", "R21a", "policies",
    "https://learn.microsoft.com/legal/marketplace/certification-policies"
    "#3000-requirements-for-co-sell-status",
    "requirements for co-sell status" },
  { "M140", "R20a", "partner-center", PARTNER "dashboard/home", "Partner Center" },
  { "M140", "R21a", "partner-center", PARTNER "dashboard/home", "Partner Center" },
  { "M152", "R20a", "sell-with-microsoft", PARTNER "membership/sell-with-microsoft", "Sell with Microsoft" },
  { "M152", "R21a", "sell-with-microsoft", PARTNER "membership/sell-with-microsoft", "Sell with Microsoft" },
  { "M152", "R20a", "guide", "https://aka.ms/Co-sellPartnerengagementguidepartnerlink",
    "Co-sell partner engagement guide (PDF)" },
  { "M152", "R21a", "playbook", "https://aka.ms/Co-sellPartnerengagementguidepartnerlink",
    "Co-sell playbook (PDF)" },
};

static const char *
find_link (const TdmRulebook *book, const char *token)
{
  for (guint i = 0; i < book->further->len; i++)
    if (g_str_equal (((TdmFurther *) book->further->pdata[i])->token, token))
      return ((TdmFurther *) book->further->pdata[i])->url;
  for (guint i = 0; i < book->benefits->len; i++)
    if (g_str_equal (((TdmBenefit *) book->benefits->pdata[i])->token, token))
      return ((TdmBenefit *) book->benefits->pdata[i])->link;

  return NULL;
}

/* M112, M114, M128, M139, M140, M152: to the letter, and what the reader is told about each. */
static void
test_links (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_assert_cmpstr (find_link (tdm_rulebook_find (links[i].book), links[i].token), ==, links[i].url);
      if (links[i].says != NULL)
        assert_says (links[i].row, tdm_words_further (links[i].token), links[i].says);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  tdm_language_select (TDM_LANGUAGE_EN, NULL);

  g_test_add_func ("/program-words/steps", test_steps);
  g_test_add_func ("/program-words/optional-step", test_optional_step);
  g_test_add_func ("/program-words/requirements", test_requirements);
  g_test_add_func ("/program-words/benefits", test_benefits);
  g_test_add_func ("/program-words/levels", test_levels);
  g_test_add_func ("/program-words/links", test_links);

  return g_test_run ();
}

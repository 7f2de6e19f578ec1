"""How do a state paper and a Party paper look, by the rules of their day?"""

from tongket.reports.forms.choice import FORMS, FormUnknown, family_of, form_on

__all__ = ["FORMS", "FormUnknown", "family_of", "form_on"]

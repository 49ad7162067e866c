from visioning.ui.pages import page
EXPORTS = "exports"
def facilitator_page(visioning):
    return page("facilitator", {})

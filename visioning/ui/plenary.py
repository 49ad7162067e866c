from visioning.ui.pages import page
def plenary_page(visioning):
    return page("plenary", {})
